/** The block about notifications and the pages it leads to: a tick beside words that may run over several lines. */
export const notificationsStyle = `
.consent{display:flex;gap:.75rem;align-items:flex-start;margin:.75rem 0;font-size:.9375rem;font-weight:400;cursor:pointer}
.consent input{flex:none;width:1.5rem;height:1.5rem;min-height:0;margin:0;accent-color:var(--accent)}
.notifications .button{margin-top:.25rem}
@media print{.notifications{display:none}}
`;

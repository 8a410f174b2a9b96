/** The block about notifications and the pages it leads to: a tick beside words that may run over several lines. */
export const notificationsStyle = `
.consent{display:flex;gap:.75rem;align-items:flex-start;margin:.75rem 0;font-size:.9375rem;font-weight:400;cursor:pointer}
.consent input{flex:none;width:1.5rem;height:1.5rem;min-height:0;margin:0;accent-color:var(--accent)}
.notifications .button{margin-top:.75rem}
.notifications h2+p .button{margin-top:.875rem}
.notifications .more{margin-top:.75rem}
.notifications .more a{display:inline-flex;align-items:center;min-height:2.25rem;font-size:.9375rem}
@media print{.notifications{display:none}}
`;

/** Products that go with an order: two beside each other on a phone, as many as there is room for elsewhere. */
export const recommendationsStyle = `
.products{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:1rem;margin-top:1rem}
.product{display:block;color:inherit;text-decoration:none;border-radius:var(--round-small,12px)}
.product-picture{display:grid;place-items:center;aspect-ratio:1;overflow:hidden;border-radius:var(--round-small,12px);background:var(--sunken)}
.product-picture img{display:block;width:100%;height:100%;object-fit:cover}
.product-letter{font-size:2.5rem;font-weight:600;color:var(--quiet)}
.product-title{display:block;margin-top:.625rem;font-weight:550;font-size:.9375rem;line-height:1.35;overflow-wrap:anywhere}
.product:hover .product-title{text-decoration:underline}
.product-price{display:block;margin-top:.125rem;color:var(--quiet);font-size:.875rem}
@media print{.recommendations{display:none}}
`;

import type { ProductCard } from "@/application/tracking/recommendations-view";
import { textIn } from "@/domain/page/texts";
import type { BlockProps } from "./block-props";

/** Products that go with the order; nothing while there are none, or something is wrong with the order. */
export function RecommendationsBlock({ config, view, language }: BlockProps<"recommendations">) {
  const { recommendations } = view;
  if (recommendations === null || recommendations.products.length === 0) return null;
  return (
    <section className="card recommendations" aria-labelledby="recommended">
      <h2 id="recommended">{textIn(config.heading, language) ?? recommendations.title}</h2>
      <ul className="products">
        {recommendations.products.slice(0, config.most).map((product) => (
          <li key={product.id}>
            <Product product={product} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Pictures have their size from the start, so that nothing jumps when they come, and come when they are looked at. */
function Product({ product: { title, href, price, image } }: { readonly product: ProductCard }) {
  return (
    <a className="product" href={href} target="_top">
      <span className="product-picture">
        {image === null ? (
          <span className="product-letter" aria-hidden="true">
            {title.slice(0, 1)}
          </span>
        ) : (
          <img src={image.url} alt={image.alt} width={320} height={320} loading="lazy" decoding="async" />
        )}
      </span>
      <span className="product-title">{title}</span>
      {price !== null && <span className="product-price">{price}</span>}
    </a>
  );
}

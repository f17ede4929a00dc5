/** Ways to the same subject in another form, first of what stands beside a feed. */
export const Ways = ({ links }: { links: readonly (readonly [name: string, address: string])[] }) => (
  <section class="ways">
    {links.map(([name, address]) => (
      <p>
        <a href={address}>{name}</a>
      </p>
    ))}
  </section>
);

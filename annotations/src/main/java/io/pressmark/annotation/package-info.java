/**
 * The annotations with which a class or record declares how its instances become items of a table.
 *
 * <p>They are read at compile time only, by Pressmark's annotation processor; nothing looks at them
 * while a program runs. Each annotation's page names the problem codes the compiler can answer it
 * with; the codes are explained in {@code docs/problems.md}.
 *
 * <p>A type with {@link io.pressmark.annotation.Table @Table} needs exactly one {@link
 * io.pressmark.annotation.PartitionKey @PartitionKey} and may have one {@link
 * io.pressmark.annotation.SortKey @SortKey}. Every other property is an attribute without any
 * annotation. The others say
 *
 * <ul>
 *   <li>how a property is stored: {@link io.pressmark.annotation.Attribute @Attribute}, {@link
 *       io.pressmark.annotation.Ignore @Ignore}, {@link io.pressmark.annotation.Flatten @Flatten},
 *       {@link io.pressmark.annotation.Default @Default}, {@link
 *       io.pressmark.annotation.Epoch @Epoch}, {@link
 *       io.pressmark.annotation.StoredName @StoredName}, {@link
 *       io.pressmark.annotation.Convert @Convert} with {@link
 *       io.pressmark.annotation.KeepsOrder @KeepsOrder};
 *   <li>what the store fills in: {@link io.pressmark.annotation.Version @Version}, {@link
 *       io.pressmark.annotation.Counter @Counter}, {@link
 *       io.pressmark.annotation.CreatedAt @CreatedAt}, {@link
 *       io.pressmark.annotation.UpdatedAt @UpdatedAt}, {@link
 *       io.pressmark.annotation.GeneratedId @GeneratedId}; and what it heeds: {@link
 *       io.pressmark.annotation.TimeToLive @TimeToLive};
 *   <li>how objects are made and told apart: {@link io.pressmark.annotation.Creator @Creator},
 *       {@link io.pressmark.annotation.Discriminator @Discriminator}, {@link
 *       io.pressmark.annotation.Subtype @Subtype};
 *   <li>by which other keys items are found: {@link
 *       io.pressmark.annotation.GlobalSecondaryIndex @GlobalSecondaryIndex}, {@link
 *       io.pressmark.annotation.LocalSecondaryIndex @LocalSecondaryIndex}.
 * </ul>
 */
package io.pressmark.annotation;

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
 * annotation; {@link io.pressmark.annotation.Attribute @Attribute} stores it under another name and
 * {@link io.pressmark.annotation.Ignore @Ignore} leaves it out.
 */
package io.pressmark.annotation;

/**
 * How much a store is used, and how much it lets itself be used: counts and rates of operations,
 * hot keys, and the throughput that was provisioned.
 */
@NullMarked
package io.pressmark.chronicle.internal.load;

import org.jspecify.annotations.NullMarked;

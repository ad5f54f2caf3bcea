/**
 * The suite that every {@link io.pressmark.core.store.ItemStore} passes: subclass {@link
 * io.pressmark.testkit.contract.ItemStoreContract} and say how to open the store.
 */
@NullMarked
package io.pressmark.testkit.contract;

import org.jspecify.annotations.NullMarked;

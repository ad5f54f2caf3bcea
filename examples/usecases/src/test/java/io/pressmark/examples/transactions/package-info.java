/** Transactions of generated repositories: what each action does, and what the store fills in. */
package io.pressmark.examples.transactions;

/** A bank: transfers between accounts, each a transaction that can be sent again. */
package io.pressmark.examples.bank;

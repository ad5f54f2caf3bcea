/** What may import what: the rules of docs/architecture.md as tests over all modules. */
package io.pressmark.examples.architecture;

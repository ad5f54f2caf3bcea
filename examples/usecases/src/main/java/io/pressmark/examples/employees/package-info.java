/** Employees by id: a mutable class with a numeric key. */
package io.pressmark.examples.employees;

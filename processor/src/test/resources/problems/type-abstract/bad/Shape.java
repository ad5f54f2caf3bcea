package test;

import io.pressmark.annotation.Table;

@Table("shapes")
interface Shape {} // <- type-abstract

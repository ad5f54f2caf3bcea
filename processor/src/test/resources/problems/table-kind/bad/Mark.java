package test;

import io.pressmark.annotation.Table;

@Table("marks")
@interface Mark {} // <- table-kind

package io.pressmark.examples.employees;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An employee, as a plain mutable class with annotated getters. */
@Table("employees")
public class Employee {
  private long id;
  private String name;
  private String department;
  private LocalDate hired;
  private BigDecimal salary;

  @PartitionKey
  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public LocalDate getHired() {
    return hired;
  }

  public void setHired(LocalDate hired) {
    this.hired = hired;
  }

  public BigDecimal getSalary() {
    return salary;
  }

  public void setSalary(BigDecimal salary) {
    this.salary = salary;
  }
}

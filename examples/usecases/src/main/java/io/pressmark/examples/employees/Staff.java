package io.pressmark.examples.employees;

import static io.pressmark.examples.employees.EmployeeAttributes.DEPARTMENT;
import static io.pressmark.examples.employees.EmployeeAttributes.SALARY;

import io.pressmark.core.Database;
import io.pressmark.examples.engine.Engine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hires people and raises their pay. */
public final class Staff {
  private final EmployeeRepository employees;

  public Staff(Database db) {
    employees = new EmployeeRepository(db);
  }

  public Employee hire(long id, String name, String department, BigDecimal salary) {
    Employee employee = new Employee();
    employee.setId(id);
    employee.setName(name);
    employee.setDepartment(department);
    employee.setHired(LocalDate.of(2026, 3, 1));
    employee.setSalary(salary);
    return employees.insert(employee);
  }

  public Optional<Employee> find(long id) {
    return employees.get(id);
  }

  /** Raises the pay without reading it first: two raises at the same time both count. */
  public Employee raise(long id, BigDecimal amount) {
    return employees
        .update(id)
        .with(SALARY.add(amount))
        .when(SALARY.exists())
        .execute()
        .orElseThrow();
  }

  /** Everybody in a department: a scan, and named so, as no key serves it. */
  public List<Employee> scanDepartment(String department) {
    return employees.scan().filter(DEPARTMENT.eq(department)).toList();
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Staff staff = new Staff(db);
      staff.hire(1, "Ada", "engines", new BigDecimal("5200"));
      staff.hire(2, "Grace", "compilers", new BigDecimal("5400"));
      staff.raise(1, new BigDecimal("250.50"));
      Employee ada = staff.find(1).orElseThrow();
      System.out.printf("%s earns %s%n", ada.getName(), ada.getSalary());
    }
  }
}

package vn.gov.phutho.hopthu.core.desk;

import java.time.ZoneId;

/**
 * What holds for the department's orders (B2).
 *
 * @param agency local part of the department: nobody else orders
 * @param days counts working days
 * @param zone of the calendar days, Asia/Ho_Chi_Minh
 */
public record DepartmentTerms(String agency, WorkingDays days, ZoneId zone) {}

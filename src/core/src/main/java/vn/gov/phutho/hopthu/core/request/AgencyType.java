package vn.gov.phutho.hopthu.core.request;

/** Which clause of 4.1 gives an agency its address. */
public enum AgencyType {
  /** Sở, ban, ngành, tổ chức, đoàn thể cấp tỉnh: 4.1a. */
  DEPARTMENT,
  /** Ủy ban nhân dân cấp xã: 4.1b. */
  COMMUNE,
  /** Phòng, ban, đơn vị trực thuộc: 4.1c. */
  SUBUNIT,
  /** Party, mass organisations, central bodies and others, by agreement: 4.1d. */
  AGREED
}

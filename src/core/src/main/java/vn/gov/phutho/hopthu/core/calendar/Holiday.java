package vn.gov.phutho.hopthu.core.calendar;

/** The public holidays of Điều 112.1 of the Labour Code 2019 (45/2019/QH14). */
public enum Holiday {
  NEW_YEAR("Tết Dương lịch", "New Year's Day"),
  TET("Tết Âm lịch", "Lunar New Year"),
  VICTORY_DAY("Ngày Chiến thắng", "Victory Day"),
  LABOUR_DAY("Ngày Quốc tế lao động", "Labour Day"),
  NATIONAL_DAY("Quốc khánh", "National Day"),
  HUNG_KINGS("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration");

  private final String vi;
  private final String en;

  Holiday(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}

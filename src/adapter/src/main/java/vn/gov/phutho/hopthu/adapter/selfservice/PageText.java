package vn.gov.phutho.hopthu.adapter.selfservice;

import vn.gov.phutho.hopthu.model.ReasonCode;

/** The words of the page in one language; both are NFC. */
record PageText(
    String lang,
    String title,
    String address,
    String current,
    String currentHint,
    String wanted,
    String rules,
    String repeat,
    String submit,
    String faults,
    String done,
    String later,
    String other) {
  static final PageText VI =
      new PageText(
          "vi",
          "Đổi mật khẩu hộp thư công vụ",
          "Địa chỉ thư điện tử",
          "Mật khẩu hiện tại",
          "Mật khẩu đang dùng, mật khẩu đã hết hạn, hoặc mật khẩu khởi tạo vừa được giao.",
          "Mật khẩu mới",
          "Ít nhất 8 ký tự; ba trong bốn loại: chữ thường, chữ hoa, chữ số, ký tự đặc biệt; không chứa tên tài khoản,"
              + " họ tên, ngày tháng hay chuỗi dễ đoán; khác ba mật khẩu gần nhất.",
          "Nhập lại mật khẩu mới",
          "Đổi mật khẩu",
          "Chưa đổi được mật khẩu",
          "Đã đổi mật khẩu. Hãy dùng mật khẩu mới từ bây giờ.",
          "Tạm thời chưa đổi được mật khẩu; hãy thử lại sau ít phút.",
          "English");
  static final PageText EN =
      new PageText(
          "en",
          "Change the password of an official mailbox",
          "E-mail address",
          "Current password",
          "The password in use, one that has expired, or the initial one that you were given.",
          "New password",
          "At least 8 characters; three of the four: lower case, upper case, digit, special character; no account name,"
              + " no part of your name, no date, nothing easily guessed; none of your last three.",
          "New password again",
          "Change password",
          "The password was not changed",
          "The password is changed. Use the new one from now on.",
          "The password cannot be changed now; try again in some minutes.",
          "Tiếng Việt");

  static PageText in(String lang) {
    return lang.equals("en") ? EN : VI;
  }

  /** The language that the page's link leads to. */
  public String otherLang() {
    return lang.equals("en") ? "vi" : "en";
  }

  String of(ReasonCode code) {
    return lang.equals("en") ? code.en() : code.vi();
  }
}

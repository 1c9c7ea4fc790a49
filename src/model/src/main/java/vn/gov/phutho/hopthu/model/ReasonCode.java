package vn.gov.phutho.hopthu.model;

import java.util.Optional;

/**
 * The one table of reasons: reply, log, metric, notice and test all read it. A slug never changes
 * its meaning; a new reason gets a new slug.
 */
public enum ReasonCode {
  // The mail tier.
  SEND_LOCKED(
      550,
      "5.7.1",
      "5.4d",
      "Hộp thư đã bị thu hồi nên dịch vụ gửi thư bị khóa; vẫn nhận và đọc thư được đến hết thời hạn duy trì.",
      "This mailbox has been revoked: sending is locked; it receives and is read until its period ends."),
  ACCOUNT_SUSPENDED(
      550,
      "5.7.1",
      "6.1",
      "Hộp thư đang bị tạm khóa; liên hệ Sở Khoa học và Công nghệ để được khôi phục.",
      "This mailbox is suspended; ask the Department of Science and Technology to restore it."),
  SECRET_MUST_CHANGE(
      550,
      "5.7.1",
      "14.2",
      "Mật khẩu chưa được đổi hoặc đã hết hạn; hãy đổi mật khẩu trước khi gửi thư.",
      "The password was not changed yet or has expired; change it before sending."),
  UNKNOWN_ACCOUNT(
      550, "5.1.1", "4", "Không có hộp thư này trong hệ thống.", "There is no such mailbox here."),
  ATTACHMENTS_TOO_LARGE(
      552,
      "5.3.4",
      "7.1",
      "Tổng dung lượng tệp gửi kèm vượt quá 20 MB (20.971.520 byte) cho một thư.",
      "The attachments of this message exceed 20 MB (20,971,520 bytes) in all."),
  MESSAGE_TOO_LARGE(
      552,
      "5.3.4",
      "7.1",
      "Thư quá lớn: không thể có tệp gửi kèm trong giới hạn 20 MB.",
      "The message is too large to carry attachments within 20 MB."),
  MAILBOX_FULL(
      552,
      "5.2.2",
      "7.1",
      "Hộp thư của người nhận đã đầy, thư không được nhận; người nhận cần xóa bớt thư hoặc đề nghị tăng dung lượng.",
      "The recipient's mailbox is full and took no more mail; its owner has to delete mail or ask for more room."),
  MAILBOX_FULL_FOR_NOW(
      452,
      "4.2.2",
      "7.1",
      "Hộp thư của người nhận tạm thời đã đầy; máy chủ gửi sẽ gửi lại sau.",
      "The recipient's mailbox is full for now; try again later."),
  MAILBOX_SUSPENDED(
      550,
      "5.2.1",
      "6.1",
      "Hộp thư của người nhận đang bị tạm khóa, thư không được nhận.",
      "The recipient's mailbox is suspended and took no mail."),
  MAILBOX_SUSPENDED_FOR_NOW(
      450,
      "4.2.1",
      "6.1",
      "Hộp thư của người nhận đang bị tạm khóa; máy chủ gửi sẽ gửi lại sau.",
      "The recipient's mailbox is suspended; try again later."),
  MESSAGE_IN_FRAGMENTS(
      554,
      "5.6.1",
      "7.1",
      "Thư bị chia thành nhiều phần nên không kiểm tra được dung lượng tệp gửi kèm; hãy gửi nguyên thư.",
      "The message is sent in fragments, so its attachments cannot be weighed; send it whole."),
  FORWARD_OUTSIDE(
      550,
      "5.7.1",
      "13.5",
      "Không được tự động chuyển thư công vụ ra hộp thư không do cơ quan nhà nước cấp.",
      "Official mail is not forwarded automatically to a mailbox that no state body issued."),
  INBOUND_FORWARD(
      550,
      "5.7.1",
      "13.5",
      "Không nhận thư được tự động chuyển tiếp từ hộp thư không do cơ quan nhà nước cấp; hãy gửi thẳng tới hộp thư công vụ.",
      "Mail forwarded automatically from a mailbox that no state body issued is not taken; write to the official mailbox itself."),
  SENDER_NOT_YOURS(
      550,
      "5.7.1",
      "13.6",
      "Địa chỉ người gửi không phải của tài khoản đã đăng nhập và không được ủy quyền cho tài khoản ấy.",
      "The sender's address belongs neither to the account logged in nor to a mailbox delegated to it."),
  FROM_UNREADABLE(
      550,
      "5.7.1",
      "13.6",
      "Không đọc được địa chỉ người gửi: thư phải có đúng một trường From với các địa chỉ viết rõ ràng.",
      "The sender cannot be read: a message has exactly one From field, with plain addresses."),
  OWN_DOMAIN_OUTSIDE(
      550,
      "5.7.1",
      "13.6",
      "Thư mang địa chỉ người gửi của hệ thống này phải được gửi sau khi đăng nhập, qua cổng 587 hoặc 465.",
      "A message with a sender of this system is sent after a login, through port 587 or 465."),
  LOGIN_REQUIRED(
      530,
      "5.7.0",
      "12.2b",
      "Phải đăng nhập trước khi gửi thư qua cổng này.",
      "Log in before sending through this port."),
  ENCRYPTION_REQUIRED(
      538,
      "5.7.11",
      "12.2b",
      "Không đăng nhập khi kết nối chưa được mã hóa; hãy bật STARTTLS hoặc TLS.",
      "No login without encryption; use STARTTLS or TLS."),
  DIRECTORY_UNAVAILABLE(
      451,
      "4.4.3",
      "5.4d",
      "Tạm thời không tra cứu được danh bạ; thư sẽ được gửi lại sau.",
      "The directory cannot be read now; try again later."),
  POLICY_FAILURE(
      451,
      "4.3.0",
      "5.4d",
      "Hệ thống tạm thời không kiểm tra được quy định; thư sẽ được gửi lại sau.",
      "The rules cannot be checked now; try again later."),
  INFECTED(
      550,
      "5.7.1",
      "13.2",
      "Thư hoặc tệp gửi kèm có mã độc; thư không được nhận và không được gửi đi.",
      "The message or a file in it is infected; it is neither accepted nor sent."),
  SPAM_REFUSED(
      550,
      "5.7.1",
      "13.3",
      "Bộ lọc xác định thư này là thư rác.",
      "The filter takes this message for spam."),
  SCAN_UNAVAILABLE(
      451,
      "4.7.1",
      "13.2",
      "Tạm thời không quét được mã độc và thư rác; thư sẽ được gửi lại sau.",
      "The message cannot be scanned now; try again later."),
  SCAN_LATER(
      451,
      "4.7.1",
      "13.3",
      "Bộ lọc thư rác đề nghị gửi lại thư này sau.",
      "The spam filter asks for this message again later."),
  SIGNING_UNAVAILABLE(
      451,
      "4.3.0",
      "9.3",
      "Tạm thời không ký được thư gửi ra ngoài; thư nằm chờ và sẽ được gửi sau.",
      "Mail that leaves cannot be signed now; it waits and is sent later."),

  // Documents as a whole.
  UNSIGNED("5.2", "Văn bản chưa được ký số.", "The document is not signed (a JWS is required)."),
  MALFORMED_JWS(
      "5.2", "Văn bản ký số không đúng định dạng JWS.", "The document is not a well-formed JWS."),
  WRONG_TYPE(
      "5.2",
      "Loại văn bản ký (typ) không phải hopthu-request+jws.",
      "The protected header's typ is not hopthu-request+jws."),
  WRONG_ALGORITHM(
      "5.2",
      "Thuật toán ký không được chấp nhận; chỉ dùng EdDSA, ES256 hoặc RS256 đúng với khóa.",
      "The signing algorithm is not accepted; use EdDSA, ES256 or RS256 as the key says."),
  UNKNOWN_KEY(
      "5.2",
      "Khóa ký (kid) không có trong danh sách tin cậy.",
      "The signing key (kid) is not in config/trust."),
  BAD_SIGNATURE(
      "5.2",
      "Chữ ký không khớp: văn bản đã bị sửa hoặc ký bằng khóa khác.",
      "The signature does not match: the document was altered or signed with another key."),
  MALFORMED_JSON(
      "5.2", "Nội dung không phải JSON UTF-8 hợp lệ.", "The payload is not valid UTF-8 JSON."),
  SCHEMA("5.2", "Trường dữ liệu không đúng mẫu.", "A field does not follow the form."),
  DUPLICATE_ITEM(
      "5.2",
      "Số thứ tự mục bị trùng trong văn bản.",
      "Two items of the document have the same number."),
  NUMBER_CONFLICT(
      "5.2",
      "Số văn bản này đã được tiếp nhận với nội dung khác.",
      "A document with this number but other content was accepted before."),
  APPROVAL_IN_FUTURE("5.2", "Ngày phê duyệt ở tương lai.", "The approval is dated in the future."),
  UNSUPPORTED_FORM(
      "5.2",
      "Mẫu hoặc hành động này chưa được hỗ trợ.",
      "This form or action is not supported yet."),
  UNKNOWN_DOCUMENT(
      "5.2", "Chưa tiếp nhận văn bản có số này.", "No document with this number was accepted."),

  // Fields, of a document or of one item.
  FIELD_MISSING("5.2", "Thiếu trường bắt buộc.", "A required field is missing."),
  FIELD_UNKNOWN("5.2", "Mẫu không có trường này.", "The form has no such field."),
  FIELD_TYPE(
      "5.2", "Kiểu dữ liệu của trường không đúng.", "The field is not of the due JSON type."),
  FIELD_LENGTH(
      "5.2",
      "Trường để trống, quá dài hoặc danh sách có số mục không phù hợp.",
      "The field is empty, too long, or a list of a wrong length."),
  FIELD_VALUE(
      "5.2",
      "Giá trị không thuộc các giá trị hoặc dạng mà mẫu cho phép.",
      "The value is not one that the form allows, or not of its pattern."),
  TEXT_INVALID(
      "10.1",
      "Văn bản có ký tự điều khiển, ký tự ẩn hoặc mã Unicode không hợp lệ.",
      "The text has control or invisible characters or is not valid Unicode."),
  DATE_INVALID(
      "5.2",
      "Ngày không có trong lịch hoặc không viết dạng năm-tháng-ngày.",
      "The date is not in the calendar or not written as year-month-day."),
  PHONE_INVALID(
      "5.2",
      "Số điện thoại không phải dạng +84… hoặc 0… với 9 đến 10 chữ số tiếp theo.",
      "The phone number is not +84 or 0 followed by 9 or 10 digits."),
  NATIONAL_ID_INVALID(
      "5.2",
      "Số CCCD phải có 12 chữ số, số CMND phải có 9 chữ số.",
      "A CCCD number has 12 digits, a CMND number has 9."),
  ADDRESS_INVALID("5.2", "Địa chỉ thư điện tử không hợp lệ.", "This is not a mailbox address."),

  // The HTTP edge.
  BODY_TOO_LARGE(
      "5.2",
      "Văn bản lớn hơn mức hệ thống tiếp nhận.",
      "The document is larger than this system takes in."),
  WRONG_MEDIA_TYPE(
      "5.2",
      "Nội dung phải là application/jose hoặc application/jose+json.",
      "The content must be application/jose or application/jose+json."),
  TOKEN_NEEDED(
      "12.2", "Cần mã truy cập (Bearer) hợp lệ.", "A valid access token (Bearer) is needed."),
  ROLE_NEEDED(
      "12.2",
      "Mã truy cập không có quyền dùng chức năng này.",
      "The access token has no right to this function."),
  EXPORT_FORMAT_UNKNOWN(
      "11.5",
      "Danh bạ chỉ xuất được dạng json, csv, vcf hoặc ldif.",
      "The directory is given as json, csv, vcf or ldif."),
  EXPORT_TOO_LARGE(
      "11.5",
      "Danh bạ có quá nhiều mục cho một lần xuất; hãy xuất theo từng cơ quan (agency).",
      "There are too many entries for one export; ask for one agency at a time (agency)."),
  LEDGER_UNAVAILABLE(
      "8.1",
      "Tạm thời không đọc được sổ cái; hãy thử lại sau.",
      "The ledger cannot be read now; try again later."),

  // Items.
  NAME_LEGACY_ENCODING(
      "10.1",
      "Họ tên được gõ bằng bảng mã cũ (TCVN3/ABC, VNI hoặc VISCII); hãy gõ lại bằng Unicode.",
      "The name was typed in a legacy 8-bit Vietnamese encoding; type it again in Unicode."),
  NAME_INVALID(
      "4.2a", "Họ tên có ký tự không phải chữ cái.", "The name has characters that no name has."),
  NAME_SINGLE_WORD(
      "4.2a",
      "Họ tên chỉ có một từ: cần quyết định về địa chỉ.",
      "The name has a single word: the address needs a decision."),
  NAME_FOREIGN_SCRIPT(
      "10.1",
      "Tên có chữ cái của hệ chữ khác, có thể trông giống chữ cái Latinh; hãy gõ lại bằng bộ gõ tiếng Việt.",
      "The name has a letter of another script that may look like a Latin one; type it again."),
  NAME_TOO_LONG(
      "4.2a",
      "Họ tên dài bất thường: cần quyết định về địa chỉ.",
      "The name is unusually long: the address needs a decision."),
  NAME_ENDS_IN_NUMERAL(
      "4.2a",
      "Họ tên kết thúc bằng số La Mã nên không rõ tên gọi: cần quyết định về địa chỉ.",
      "The name ends in a Roman numeral, so the given name is unclear: the address needs a decision."),
  AGENCY_NAME_INVALID(
      "4.1",
      "Tên cơ quan có ký tự không thuộc tên gọi hoặc không có chữ cái.",
      "The agency's name has characters that no name has, or no letter."),
  AGENCY_NAME_TOO_LONG(
      "4.1",
      "Tên cơ quan cho phần địa chỉ dài hơn 64 ký tự: cần quyết định về địa chỉ.",
      "The agency's name gives a local part of more than 64 characters: the address needs a decision."),
  AGENCY_NAME_COLLIDES(
      "4.1",
      "Tên viết tắt hoặc tên không dấu trùng với cơ quan khác: cần quyết định về địa chỉ; không đánh số cho cơ quan.",
      "Another agency has the same abbreviation or plain name: the address needs a decision, agencies get no number."),
  AGENCY_ADDRESS_TAKEN(
      "4.1",
      "Địa chỉ theo quy tắc đã từng được cấp: cần quyết định về địa chỉ; không đánh số cho cơ quan.",
      "The address by the rule was issued before: the address needs a decision, agencies get no number."),
  AGENCY_ADDRESS_RESERVED(
      "4.1",
      "Địa chỉ theo quy tắc là tên dành riêng của hệ thống: cần quyết định về địa chỉ.",
      "The address by the rule is a reserved name: the address needs a decision."),
  AGENCY_ADDRESS_DIFFERS(
      "4.1",
      "Địa chỉ đề nghị khác với danh mục hoặc quy tắc: cần quyết định về địa chỉ.",
      "The address asked for is not that of the register or the rule: it needs a decision."),
  AGENCY_TYPE_DIFFERS(
      "4.1",
      "Tên cơ quan không phù hợp với loại cơ quan đã khai: cần quyết định.",
      "The agency's name does not fit the type given: it needs a decision."),
  AGENCY_RENAMED(
      "4.1",
      "Đây là tên cũ của một cơ quan trong danh mục: cần quyết định.",
      "This is a former name of an agency of the register: it needs a decision."),
  AGREED_ADDRESS_MISSING(
      "4.1d",
      "Cơ quan thuộc diện thỏa thuận phải nêu địa chỉ đã thống nhất; hệ thống không tự đặt.",
      "An agency whose address is agreed has to name it; none is made up."),
  UNKNOWN_AGENCY(
      "4.1", "Không có cơ quan này trong danh mục.", "The agency is not in the register."),
  UNKNOWN_ADDRESS("5.4d", "Địa chỉ này chưa từng được cấp.", "This address was never issued."),
  PERSON_HAS_ACCOUNT(
      "4.2", "Cá nhân này đã có hộp thư công vụ.", "This person already has a mailbox."),
  NOT_THE_HOLDER(
      "5.4d",
      "Số CMND/CCCD không phải của người giữ hộp thư này.",
      "The identity number is not that of the mailbox's holder."),
  ALREADY_REVOKED("5.4d", "Hộp thư này đã bị thu hồi.", "This mailbox was revoked before."),
  DECISION_IN_FUTURE(
      "5.4d", "Quyết định có ngày ở tương lai.", "The decision is dated in the future."),
  DECISION_TOO_OLD(
      "5.4d",
      "Thời hạn duy trì tính từ ngày quyết định đã hết: cần xác nhận trước khi hủy.",
      "The period since the decision is already over: destroying needs a confirmation."),
  HANDOVER_OUTSIDE(
      "13.5",
      "Hộp thư nhận bàn giao không do cơ quan nhà nước cấp.",
      "The successor's mailbox is not one that a state body issued."),
  AGENCY_HAS_MAILBOX(
      "5.3a", "Cơ quan này đã có hộp thư công vụ.", "This agency already has a mailbox."),
  PARENT_WITHOUT_MAILBOX(
      "4.1c",
      "Cơ quan cấp trên chưa có hộp thư: cấp hộp thư ấy trước rồi xác nhận mục này.",
      "The parent agency has no mailbox yet: issue that one first, then confirm this item."),
  WRONG_FORM(
      "5.2",
      "Mục này không thuộc mẫu của văn bản.",
      "This item does not belong to the document's form."),
  NOT_THE_DEPARTMENT(
      "5.1",
      "Chỉ Sở Khoa học và Công nghệ ra lệnh này.",
      "This order is the Department of Science and Technology's alone."),
  KIND_DIFFERS(
      "5.2",
      "Hộp thư này của cơ quan chứ không phải cá nhân, hoặc ngược lại.",
      "This mailbox is an agency's and the item is for persons, or the other way round."),
  NAME_DIFFERS(
      "5.2",
      "Tên trong mục không phải tên của hộp thư này.",
      "The name in the item is not that of this mailbox."),
  AGENCY_DIFFERS(
      "5.4c",
      "Cơ quan trong mục không phải cơ quan công tác của cá nhân, cũng không phải cơ quan tiếp nhận.",
      "The agency in the item is neither the person's nor the receiving one."),
  NOT_THE_RECEIVING_AGENCY(
      "5.4c",
      "Khi chuyển công tác trong tỉnh, cơ quan tiếp nhận gửi đề nghị.",
      "At a transfer inside the province the receiving agency asks."),
  ADDRESS_DIFFERS(
      "4.2",
      "Địa chỉ đề nghị không phải địa chỉ theo quy tắc đặt tên: cần quyết định.",
      "The address asked for is not the one that the rule gives: it needs a decision."),
  ADDRESS_TAKEN(
      "4.2b",
      "Địa chỉ này đã từng được cấp, là tên dành riêng hoặc thuộc mục khác của danh bạ.",
      "This address was issued before, is reserved, or belongs to another entry of the directory."),
  NOT_SUSPENDED("6.2", "Hộp thư không ở trạng thái tạm khóa.", "The mailbox is not suspended."),
  ALREADY_SUSPENDED("6.1", "Hộp thư đã bị tạm khóa.", "The mailbox is suspended already."),
  CLAUSE_UNKNOWN(
      "6.1",
      "Tạm khóa phải nêu khoản của Điều 13 bị vi phạm (13.1 đến 13.6) hoặc 6.1.",
      "A lock names the clause that was violated (13.1 to 13.6), or 6.1."),
  SUPERSEDED(
      "5.2",
      "Văn bản được phê duyệt sau đã quyết định về cùng thông tin này.",
      "A document that was approved later has decided the same."),
  HANDOVER_TO_ITSELF(
      "5.4d",
      "Hộp thư nhận bàn giao phải khác hộp thư bị thu hồi.",
      "The successor's mailbox is the revoked one itself."),
  NOTICE_TOO_LATE(
      "8.1c",
      "Phải thông báo trước ít nhất 03 ngày làm việc, trừ trường hợp khẩn cấp.",
      "A downtime is announced at least 3 working days before, unless it is an emergency."),
  PERIOD_BACKWARDS(
      "5.2", "Thời điểm kết thúc trước thời điểm bắt đầu.", "The period ends before it begins."),
  PERIOD_OVER("5.2", "Khoảng thời gian đã qua.", "The period is over already."),
  ABSENCE_STANDS(
      "6.1",
      "Đã có đợt vắng mặt khác được thông báo và chưa kết thúc.",
      "Another announced absence is not over yet."),
  HOLD_STANDS("9.3", "Hộp thư đã được lệnh giữ lại.", "The mailbox is under a legal hold already."),
  HOLD_MISSING("9.3", "Hộp thư không có lệnh giữ lại.", "The mailbox is under no legal hold."),
  FOCAL_POINT_OUTSIDE(
      "11.9",
      "Hộp thư của đầu mối không do cơ quan nhà nước cấp.",
      "The focal point's mailbox is not one that a state body issued."),
  ITEM_UNKNOWN("5.2", "Văn bản ấy không có mục này.", "There is no such item in that document."),
  ITEM_NOT_HELD("5.2", "Mục này không chờ xác nhận.", "The item does not wait for a confirmation."),
  CONFIRMATION_NOT_ENOUGH(
      "5.2",
      "Xác nhận chưa đủ để quyết định mục này; cần văn bản mới với thông tin còn thiếu.",
      "A confirmation does not decide this item; a new document with what is missing does."),
  FOREIGN_ENTRY(
      "5.4a",
      "Danh bạ có một mục không do hệ thống này quản lý giữ địa chỉ ấy.",
      "The directory holds an entry with that address which is not under this system's management."),

  QUOTA_BELOW_LEAST(
      "7.1", "Dung lượng hộp thư ít nhất là 500 MB.", "A mailbox has a size of at least 500 MB."),
  QUOTA_ABOVE_MOST(
      "7.1",
      "Dung lượng vượt quá 1 TiB (1.048.576 MB): không hộp thư nào có dung lượng này.",
      "No mailbox has more than 1 TiB (1,048,576 MB), by whatever exception."),
  QUOTA_NEEDS_EXCEPTION(
      "7.1",
      "Vượt mức 2000 MB của cá nhân hoặc 5000 MB của cơ quan: cần quyết định cho phép ngoại lệ.",
      "More than 2000 MB for a person or 5000 MB for an agency needs a recorded exception."),

  // Orders to the mail tier.
  DOMAIN_NOT_HOSTED(
      "5.4a",
      "Máy chủ thư không phục vụ tên miền của địa chỉ này.",
      "The mail server does not host the domain of this address."),
  HANDOVER_RUNNING(
      "5.4d",
      "Việc bàn giao của hộp thư này đang chạy; hãy gửi lại lệnh khi đã xong.",
      "A hand-over of this mailbox is running; repeat the order when it is done."),
  SUCCESSOR_OVER_QUOTA(
      "7.1",
      "Hộp thư nhận bàn giao đã đầy; thư đã sao chép được giữ lại, hãy tăng dung lượng rồi gửi lại lệnh.",
      "The successor's mailbox is full; what was copied stays, so make room and repeat the order."),
  MAIL_TIER_FAULT(
      "5.4",
      "Máy chủ thư gặp lỗi khi thực hiện; có thể gửi lại lệnh, nguyên nhân ở nhật ký máy chủ thư.",
      "The mail server failed at it; the order may be repeated, and the server's log says why."),

  // Secrets.
  SECRET_HANDED_OVER(
      "14",
      "Mật khẩu khởi tạo đã được giao một lần và không xem lại được.",
      "The initial secret was handed over once and cannot be read again."),
  SECRET_NOT_READY("14", "Hộp thư chưa được cấp xong.", "The mailbox is not ready yet."),
  SECRET_WRONG(
      "14.2",
      "Địa chỉ hoặc mật khẩu hiện tại không đúng.",
      "The address or the current secret is wrong."),
  SECRET_TOO_SHORT(
      "14.1a", "Mật khẩu phải có ít nhất 8 ký tự.", "The secret needs at least 8 characters."),
  SECRET_TOO_LONG(
      "14.1a", "Mật khẩu dài quá 256 ký tự.", "The secret has more than 256 characters."),
  SECRET_CLASSES(
      "14.1b",
      "Mật khẩu phải có ít nhất ba trong bốn loại: chữ thường, chữ hoa, chữ số, ký tự đặc biệt.",
      "The secret needs three of: lower case, upper case, digit, special character."),
  SECRET_CONTAINS_ACCOUNT(
      "14.1c",
      "Mật khẩu chứa tên tài khoản hoặc một phần của nó.",
      "The secret contains the account name or a part of it."),
  SECRET_CONTAINS_NAME(
      "14.1c", "Mật khẩu chứa một phần họ tên.", "The secret contains a part of the owner's name."),
  SECRET_GUESSABLE(
      "14.1c", "Mật khẩu chứa chuỗi dễ đoán.", "The secret contains a guessable string."),
  SECRET_KEYBOARD_RUN(
      "14.1c",
      "Mật khẩu chứa dãy phím hoặc chữ cái, chữ số liền nhau (ví dụ: qwer, 4321, abcd).",
      "The secret contains a run of the keyboard, the alphabet or digits (such as qwer, 4321, abcd)."),
  SECRET_REPEATS(
      "14.1c",
      "Mật khẩu lặp lại một ký tự hoặc một nhóm ký tự.",
      "The secret repeats a character or a group of characters."),
  SECRET_DATE(
      "14.1c", "Mật khẩu chứa năm hoặc ngày tháng năm.", "The secret contains a year or a date."),
  SECRET_CHARACTERS(
      "14.1",
      "Mật khẩu chứa ký tự điều khiển hoặc ký tự không nhìn thấy, không gõ lại được trên máy khác.",
      "The secret contains control or invisible characters, which cannot be typed again elsewhere."),
  SECRET_MISSING("14.2", "Chưa nhập mật khẩu mới.", "The new secret is missing."),
  SECRET_NOT_REPEATED(
      "14.2",
      "Hai lần nhập mật khẩu mới không giống nhau.",
      "The new secret and its repetition differ."),
  TOO_MANY_ATTEMPTS(
      "14.2",
      "Đã thử quá nhiều lần; hãy đợi ít phút rồi thử lại.",
      "Too many attempts; wait some minutes and try again."),
  FORM_STALE(
      "14.2",
      "Trang đã cũ hoặc không được gửi từ trang này; hãy điền lại.",
      "The page is too old or was not sent from this site; fill it in again."),
  SECRET_REUSED(
      "14.2",
      "Mật khẩu trùng với một trong ba mật khẩu gần nhất.",
      "The secret is one of the last three."),

  // Plans.
  TARGET_REFUSED(
      "5.4a",
      "Danh bạ hoặc máy chủ thư từ chối thay đổi; cần người vận hành xem xét.",
      "The directory or the mail server refuses the change for good; an operator has to look."),
  NOT_OWNED(
      "5.4d",
      "Mục trong danh bạ không thuộc quyền quản lý của hệ thống này.",
      "The directory entry is not owned by this system."),
  BEFORE_ITS_DAY(
      "5.4d",
      "Chưa đến ngày được phép thực hiện.",
      "The day on which this may happen has not come."),
  LEGAL_HOLD(
      "9.3",
      "Hộp thư đang được lệnh giữ lại nên không bị hủy.",
      "The mailbox is under a legal hold, so it is not destroyed."),
  ACTIVITY_UNKNOWN(
      "6.1",
      "Chưa đọc được ngày gửi, nhận thư gần nhất nên không tạm khóa.",
      "The day of the last message could not be read, so nothing is locked."),
  NO_WARNING_SENT(
      "5.4d",
      "Chưa gửi được cảnh báo cho đầu mối của cơ quan nên không hủy.",
      "The agency's focal point could not be warned, so nothing is destroyed."),
  NO_ARCHIVE(
      "9.3",
      "Chưa lưu trữ được hộp thư nên không hủy.",
      "The mailbox could not be archived, so it is not destroyed."),
  OVER_BUDGET(
      "8.1a",
      "Số hộp thư bị khóa hoặc hủy trong ngày đã đến giới hạn; phần còn lại chờ.",
      "As many mailboxes as the limit allows were locked or destroyed today; the others wait.");

  private final int code;
  private final String enhanced;
  private final String clause;
  private final String vi;
  private final String en;

  ReasonCode(int code, String enhanced, String clause, String vi, String en) {
    this.code = code;
    this.enhanced = enhanced;
    this.clause = clause;
    this.vi = vi;
    this.en = en;
  }

  ReasonCode(String clause, String vi, String en) {
    this(0, "", clause, vi, en);
  }

  /** The stable word, e.g. {@code send-locked}. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What an SMTP peer hears; empty for a reason that never reaches one. */
  public Optional<SmtpReply> reply() {
    return code == 0 ? Optional.empty() : Optional.of(new SmtpReply(code, enhanced));
  }

  /** The clause of the regulation, e.g. {@code 5.4d} for Điều 5 khoản 4 điểm d. */
  public String clause() {
    return clause;
  }

  /** The text in Vietnamese, NFC. */
  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  /**
   * The text line of an SMTP reply: ASCII, English, with the slug so that a person can look it up.
   */
  public String smtpText() {
    return en + " [" + slug() + ", " + clause + "]";
  }
}

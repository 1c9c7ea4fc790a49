package vn.gov.phutho.hopthu.core.request;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.Phone;

/** Who keeps an agency's mailbox: người đại diện quản lý hộp thư (Mẫu số 01, 8.2d). */
public record Representative(
    String fullName, PersonKey person, Optional<String> position, Phone phone) {}

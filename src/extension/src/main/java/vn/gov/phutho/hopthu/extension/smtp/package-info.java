/** The SMTP dialogue: hooks that answer DECLINED, DENY or DENYSOFT and let no exception out. */
@NullMarked
package vn.gov.phutho.hopthu.extension.smtp;

import org.jspecify.annotations.NullMarked;

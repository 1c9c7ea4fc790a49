/** DKIM (RFC 6376): what is signed, with which key; nothing here knows of James. */
@NullMarked
package vn.gov.phutho.hopthu.extension.dkim;

import org.jspecify.annotations.NullMarked;

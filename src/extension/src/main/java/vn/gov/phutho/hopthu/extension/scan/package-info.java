/**
 * Virus and spam scanning: clamd and Rspamd asked over their sockets; nothing here knows of James.
 */
@NullMarked
package vn.gov.phutho.hopthu.extension.scan;

import org.jspecify.annotations.NullMarked;

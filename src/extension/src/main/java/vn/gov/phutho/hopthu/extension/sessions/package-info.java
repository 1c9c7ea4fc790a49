/** Open sessions of users, whatever the protocol, and the watch that ends them (D6). */
@NullMarked
package vn.gov.phutho.hopthu.extension.sessions;

import org.jspecify.annotations.NullMarked;

/** The route by which the adapter gives an account its mailbox and takes it away. */
@NullMarked
package vn.gov.phutho.hopthu.extension.webadmin;

import org.jspecify.annotations.NullMarked;

/** The trail of verdicts: who, to whom, by which rule; never a subject or a body. */
@NullMarked
package vn.gov.phutho.hopthu.extension.audit;

import org.jspecify.annotations.NullMarked;

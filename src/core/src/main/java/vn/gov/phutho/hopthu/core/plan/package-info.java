/**
 * The difference between what ought to be and what is, as steps, and the guardrails that hold steps
 * back.
 */
@NullMarked
package vn.gov.phutho.hopthu.core.plan;

import org.jspecify.annotations.NullMarked;

package vn.gov.phutho.hopthu.testkit.james;

import java.util.function.UnaryOperator;

/** Changes the text of a file. */
@FunctionalInterface
public interface TextEdit extends UnaryOperator<String> {}

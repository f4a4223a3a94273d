// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.util.List;

/** One question that the benchmark answers with figures. */
public interface Part {

    /** Short, for the command line. */
    String name();

    List<Row> measure() throws IOException, InterruptedException;
}

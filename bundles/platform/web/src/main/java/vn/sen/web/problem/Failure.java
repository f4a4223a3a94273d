// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import vn.sen.web.api.ProblemException;

/** A problem on its way from the exception mapper to the filter that knows the request. */
record Failure(ProblemException problem) {}

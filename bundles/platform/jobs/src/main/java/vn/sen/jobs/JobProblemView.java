// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Why a job failed.
 *
 * @param type {@code urn:sen:problem:<code>}
 * @param title in the language of the request
 */
@Schema(name = "JobProblem")
public record JobProblemView(String type, String title) {}

// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.nio.file.Path;

/**
 * Where modules lie.
 *
 * @param distribution modules that came with Sen; never written to
 * @param installed modules that an administrator added
 */
public record ModuleFolders(Path distribution, Path installed) {}

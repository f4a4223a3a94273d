// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

/** A component that needs nothing but what its description says. */
public final class GoodComponent {}

// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

/** A component whose constructor throws. */
public final class ThrowingComponent {

    public ThrowingComponent() {
        throw new IllegalStateException("the address of the portal is empty");
    }
}

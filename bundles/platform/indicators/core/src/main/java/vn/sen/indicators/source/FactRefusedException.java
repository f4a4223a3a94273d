// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

/** A source told what cannot be. */
final class FactRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    FactRefusedException(String message) {
        super(message);
    }
}

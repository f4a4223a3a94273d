// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.law;

/**
 * A paper and its margins in millimetres.
 *
 * @param citation where the margins stand
 */
public record Paper(
        String name,
        int width,
        int height,
        int top,
        int bottom,
        int left,
        int right,
        String citation,
        boolean confirmed) {}

// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

/**
 * The head of an agency's documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I mục II).
 *
 * @param superior the agency above it; empty where none is named
 * @param name of the agency
 * @param symbol its short name in numbers: {@code SYT}
 * @param place where its documents are dated from; may be empty
 */
public record Letterhead(String superior, String name, String symbol, String place) {}

// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.calendar.book.Entries;

/**
 * A change that somebody is about to make.
 *
 * @param before what is entered now, as the history keeps it
 * @param change what it would make of the entries
 * @param save makes it, for the reason given
 */
public record EntryProposal(
        ChangeKind kind,
        String subject,
        Optional<String> before,
        Optional<String> after,
        UnaryOperator<Entries> change,
        Consumer<String> save) {}

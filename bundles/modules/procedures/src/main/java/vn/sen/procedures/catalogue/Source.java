// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.Optional;

/**
 * Where a record was taken from.
 *
 * @param date as far as it is known: a day, a month or a year
 * @param url address of the record at the national portal
 * @param repository public collection the text was read in
 * @param path file in that collection
 */
public record Source(
        String kind,
        Optional<String> number,
        Optional<String> date,
        Optional<String> issuer,
        Optional<String> url,
        Optional<String> repository,
        Optional<String> path) {

    public Source {
        number = Absent.unlessGiven(number);
        date = Absent.unlessGiven(date);
        issuer = Absent.unlessGiven(issuer);
        url = Absent.unlessGiven(url);
        repository = Absent.unlessGiven(repository);
        path = Absent.unlessGiven(path);
    }
}

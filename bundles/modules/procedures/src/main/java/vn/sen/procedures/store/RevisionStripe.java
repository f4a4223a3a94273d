// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the counters whose sum tells whether the catalogue has changed. Written by update statements only. */
@Entity
@Table(name = "revision_stripe")
public class RevisionStripe {

    static final int COUNT = 16;

    @Id
    private int stripe;

    private long revision;

    protected RevisionStripe() {}

    int stripe() {
        return stripe;
    }

    long revision() {
        return revision;
    }
}

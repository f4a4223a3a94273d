// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** What is under way on one thread. */
final class RunningTransaction {

    private final EntityManager entities;
    private final boolean readOnly;
    private final List<Runnable> afterCommit = new ArrayList<>();

    RunningTransaction(EntityManager entities, boolean readOnly) {
        this.entities = entities;
        this.readOnly = readOnly;
    }

    EntityManager entities() {
        return entities;
    }

    boolean readOnly() {
        return readOnly;
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }
}

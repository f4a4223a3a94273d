// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row whose lock makes writers of acts wait for one another, and whose number tells that the tree changed. */
@Entity
@Table(name = "register")
public class RegisterRow {

    public static final int ONLY = 1;

    @Id
    private int id;

    private long revision;

    protected RegisterRow() {}

    int id() {
        return id;
    }

    long revision() {
        return revision;
    }
}

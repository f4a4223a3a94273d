// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.store;

import vn.sen.persistence.api.Transactions;

/** What must have happened before anybody reads or writes accounts and clients. */
public interface FirstUse {

    /** Does it if it was not done since start; other threads wait. Cheap ever after. Tried again after a failure. */
    void prepare(Transactions transactions);
}

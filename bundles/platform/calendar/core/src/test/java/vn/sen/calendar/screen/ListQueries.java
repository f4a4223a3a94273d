// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import java.lang.reflect.Field;
import vn.sen.web.api.ListQuery;

/** Fills the parameters of a list as the container would. */
final class ListQueries {

    private ListQueries() {}

    /** The first part, of the usual length. */
    static ListQuery first() {
        try {
            ListQuery query = new ListQuery();
            Field limit = ListQuery.class.getDeclaredField("limit");
            limit.setAccessible(true);
            limit.set(query, "50");
            return query;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

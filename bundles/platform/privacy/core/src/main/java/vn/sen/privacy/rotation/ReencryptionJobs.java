// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.rotation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.persistence.api.Transactions;
import vn.sen.privacy.api.PersonalData;
import vn.sen.privacy.api.ProtectedTables;

/**
 * Encrypts anew, after a rotation of keys, every table that an enabled module tells of. Doing it twice does no harm.
 */
@Component
public final class ReencryptionJobs implements JobHandler {

    public static final String KIND = "privacy.reencrypt";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<ProtectedTables> modules = new CopyOnWriteArrayList<>();

    private final Transactions transactions;
    private final PersonalData data;

    @Activate
    public ReencryptionJobs(
            @Reference(target = "(osgi.unit.name=privacy)") Transactions transactions, @Reference PersonalData data) {
        this.transactions = transactions;
        this.data = data;
    }

    ReencryptionJobs(Transactions transactions, PersonalData data, ProtectedTables tables) {
        this(transactions, data);
        modules.add(tables);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String handle(byte[] input, Progress progress) {
        ObjectNode result = new ObjectMapper().createObjectNode();
        long done = 0;
        long unreadable = 0;
        for (ProtectedTables module : modules) {
            for (ProtectedTables.Table table : module.tables()) {
                TableReencryption run = new TableReencryption(transactions, data, table);
                long before = done;
                long faults = unreadable;
                done += run.run((rows, damaged) -> progress.report(before + rows, before + rows, faults + damaged));
                unreadable += run.unreadable();
                result.put(table.place(), run.unreadable());
            }
        }
        return result.put("rows", done).put("unreadable", unreadable).toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.documents.api.FileRepository;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.RowReceiver;
import vn.sen.documents.api.TableColumn;
import vn.sen.documents.api.TableFault;
import vn.sen.documents.api.TableFormat;
import vn.sen.documents.api.TableRefusedException;
import vn.sen.documents.api.TableSummary;
import vn.sen.documents.api.TableWriter;
import vn.sen.documents.api.Tables;
import vn.sen.web.api.Fault;
import vn.sen.web.api.FaultTexts;

/** Tables that are never in memory as a whole; one that is read lies in a temporary file meanwhile. */
@Component
public final class StreamedTables implements Tables {

    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final FileRepository repository;

    @Activate
    public StreamedTables(@Reference(policyOption = ReferencePolicyOption.GREEDY) FileRepository repository) {
        this.repository = repository;
    }

    @Override
    public TableWriter write(TableFormat format, String name, List<String> header, OutputStream out)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvTableWriter(header, out);
            case XLSX -> new XlsxTableWriter(name, header, out);
        };
    }

    @Override
    public TableSummary read(InputStream content, List<TableColumn> columns, RowReceiver receiver) {
        TableReading reading = new TableReading(columns, receiver);
        try {
            Path file = repository.newTemporary();
            try {
                lay(content, file);
                if (zipped(file)) {
                    XlsxCells.read(file, reading);
                } else {
                    CsvCells.read(file, reading);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new FilesUnavailableException("A table could not be laid down", failed);
        }
        return reading.summary();
    }

    private static void lay(InputStream content, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw new TableRefusedException("table-too-large", null, MOST_BYTES / 1024 / 1024);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static boolean zipped(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    @Override
    public String text(TableFault fault, Locale locale) {
        return new FaultTexts(StreamedTables.class, locale).of(new Fault("", fault.code(), fault.args()));
    }

    @Override
    public String text(TableRefusedException refusal, Locale locale) {
        return new FaultTexts(StreamedTables.class, locale).of(new Fault("", refusal.code(), refusal.args()));
    }
}

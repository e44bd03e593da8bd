package onething.persistence.relational.bundle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.persistence.relational.matter.MatterRecordRow;
import onething.persistence.relational.matter.ReceivedMatters;

/// The SQL statements for bundles.
final class BundleStatements {

    /// Before the names of a bundle's columns, where a matter has columns of the same names.
    static final String OF_BUNDLE = "of_bundle_";

    private static final List<String> STORED = List.of(
            "id",
            "version",
            "guide",
            "guide_version",
            "applicant",
            "chosen",
            "answers",
            "reporter",
            "opened",
            "changed",
            "number",
            "receipt_code",
            "received");

    private static final String ITS_MATERIALS = """
            (select jsonb_agg(jsonb_build_object(
                        'id', material.id, 'fileName', encode(material.file_name, 'hex'),
                        'mediaType', material.media_type, 'size', material.size, 'sha256', material.sha256,
                        'originalSha256', material.original_sha256, 'meets', material.meets, 'handedIn', material.handed_in,
                        'source', encode(material.source, 'hex')) order by material.place)::text
               from materials as material
              where material.bundle = bundle.id)
            """;

    static final String COLUMNS = columns("");

    static final String FIND = "select " + COLUMNS + " from bundles as bundle where bundle.id = :id";

    static final String FIND_WITH_KEY = "select " + COLUMNS + """
            , used.bundle as used_for, used.content as used_with,
              holder.kind, holder.name, holder.identity, holder.office, holder.district, holder.roles
              from bundles as bundle
              left join accounts as holder on holder.id = bundle.applicant and holder.suspended_at is null
              left join idempotency_keys as used on used.owner = :owner and used.key = :key
             where bundle.id = :id
            """;

    static final String FIND_WITH_HELD = "select " + COLUMNS + """
            , held.files as held_files, held.bytes as held_bytes
              from bundles as bundle
             cross join lateral (
                    select count(*) as files, coalesce(sum(material.size), 0)::bigint as bytes
                      from materials as material join bundles as mine on mine.id = material.bundle
                     where mine.applicant = bundle.applicant and bundle.number is null
                       and (mine.number is null or mine.received > :since)
             ) as held
             where bundle.id = :id
            """;

    static final String FIND_ALL = "select " + COLUMNS + " from bundles as bundle where bundle.id = any(:ids)";

    static final String FORMS_OF = """
            select id, applicant, chosen, answers, reporter, received
              from bundles
             where id = any(:ids) and number is not null
            """;

    static final String FIND_BY_NUMBER = "select " + COLUMNS + " from bundles as bundle where bundle.number = :number";

    static final String FIND_KEY = "select content, bundle from idempotency_keys where owner = :owner and key = :key";

    private static final String MATERIALS = """
            unnest(:materials::uuid[], :places::integer[], :fileNames::text[], :mediaTypes::text[], :sizes::bigint[],
                   :hashes::text[], :originals::text[], :meets::text[], :handedIn::timestamptz[], :sources::text[])
            as material (id, place, file_name, media_type, size, sha256, original_sha256, meets, handed_in, source)
            """;

    private static final String INSERT_MATERIALS = """
            insert into materials (id, bundle, place, file_name, media_type, size, sha256, original_sha256, meets, handed_in,
                                   source)
            select material.id, stored.id, material.place, decode(material.file_name, 'base64'), material.media_type,
                   material.size, material.sha256, material.original_sha256, string_to_array(material.meets, ' '), material.handed_in,
                   decode(material.source, 'base64')
              from stored,
            """ + MATERIALS;

    /// Replaces the materials of a bundle. The remaining ones keep their places, and a material that
    /// stays is not written again.
    private static final String REPLACE_MATERIALS = """
            dropped as (
                delete from materials
                 where bundle in (select id from stored) and id <> all (:materials::uuid[])
            ), kept as (
            """ + INSERT_MATERIALS + """
                on conflict (id) do update set place = excluded.place, meets = excluded.meets
                 where materials.bundle = excluded.bundle
                   and (materials.place, materials.meets) is distinct from (excluded.place, excluded.meets)
            )
            select id from stored
            """;

    static final String ADD = """
            with key as (
                insert into idempotency_keys (owner, key, content, bundle)
                values (:owner, :key, :content, :id)
                on conflict do nothing
                returning bundle
            ), stored as (
                insert into bundles (id, version, guide, guide_version, applicant, chosen, answers, reporter,
                                     opened, changed)
                select key.bundle, 0, :guide, :guideVersion, :applicant, :chosen::text[], :answers, :reporter,
                       :opened, :changed
                  from key
                returning id
            ), kept as (
            """ + INSERT_MATERIALS + """
            )
            select id from stored
            """;

    static final String SAVE = """
            with stored as (
                update bundles
                   set version = version + 1, guide_version = :guideVersion, chosen = :chosen::text[],
                       answers = :answers, reporter = :reporter, changed = :changed
                 where id = :id and version = :version and number is null
                returning id
            ),
            """ + REPLACE_MATERIALS;

    static final String HAND_IN = """
            select outcome, version
              from hand_in_material(
                   :bundle, :draft, :chosen::text[], :guideVersion, :material, :fileName, :mediaType, :size, :hash, :original,
                   :meets::text[], :handedIn, :source,
                   :bundleFiles, :bundleBytes, :personFiles, :personBytes, :since)
            """;

    static final String DISCARD_UNCHANGED = """
            delete from bundles
             where id = any(array(
                   select id from bundles
                    where number is null and changed <= :then
                    order by changed
                    limit :most
                      for update skip locked))
            """;

    static final String DISCARD = "delete from bundles where id = :id and version = :version and number is null";

    /// The draft is locked at the version that was read. A second request waits here, and then finds no
    /// draft. The key is stored only if the draft is there, and the draft is submitted only if the key is
    /// new.
    static final String SUBMIT = """
            with draft as materialized (
                select id from bundles
                 where id = :id and version = :version and number is null
                   for update
            ), key as (
                insert into idempotency_keys (owner, key, content, bundle)
                select :owner, :key, :content, draft.id from draft
                on conflict do nothing
                returning bundle
            ), submitted as (
                update bundles
                   set version = version + 1, number = :number, receipt_code = :code, received = :received,
                       changed = :received
                  from key
                 where bundles.id = key.bundle
                returning bundles.id
            ),
            """ + ReceivedMatters.PARTS + """
            select id from submitted
            """;

    static final String OF_APPLICANT = """
            with mine as materialized (
                select id, changed from bundles where applicant = :applicant
            ), page as (
                select id, changed from mine
                 where :afterId::uuid is null or (changed, id) < (:afterKey::timestamptz, :afterId::uuid)
                 order by changed desc, id desc
                 limit :limit
            )
            select (select count(*) from mine) as total, those.*
              from (select 1) as listing
              left join (
                    select %s
                      from page join bundles as bundle using (id)
              ) as those on true
             order by those.changed desc, those.id desc
            """.formatted(COLUMNS);

    /// A row for each matter of the bundle, and for each event of the matter that is asked for. The row of a
    /// matter's last event has the matter too, and for the matter that is asked for also the bundle.
    static final String DOSSIER = "select " + MatterRecordRow.COLUMNS + ", " + columns(OF_BUNDLE) + """
              from matters as place
             cross join lateral (
                    select trail.*, row_number() over (order by trail.sequence desc) = 1 as is_last
                      from trail
                     where trail.matter = place.id
                     order by trail.sequence desc
                     limit case when place.id = :id then null else 1 end
             ) as event
              left join matters as matter on matter.id = place.id and event.is_last
              left join bundles as bundle on bundle.id = matter.bundle and matter.id = :id
             where place.bundle = (select bundle from matters where id = :id)
             order by place.ordinal, event.sequence
            """;

    private BundleStatements() {}

    /// The columns of `bundle`, each name with a prefix.
    private static String columns(String prefix) {
        return Stream.concat(
                        STORED.stream().map(column -> "bundle." + column + " as " + prefix + column),
                        Stream.of(ITS_MATERIALS + " as " + prefix + "materials"))
                .collect(Collectors.joining(", ", "", " "));
    }
}

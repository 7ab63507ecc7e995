import type { CliLanguage } from './cliWords';

const VI = `Phủ Sóng trên dòng lệnh: cùng một phép tính với màn hình.

Cách dùng:
  phu-song coverage PLAN [tuỳ chọn]
  phu-song coverage --villages TỆP --sites TỆP [tuỳ chọn]
  phu-song convert VÀO RA [--list villages|sites|dead-zones] [--footprints] [--merged]
                    [--verdicts]
  phu-song validate TỆP
  phu-song optimise PLAN [tuỳ chọn]
  phu-song optimise --villages TỆP --sites TỆP --candidates TỆP [tuỳ chọn]
  phu-song optimise --matrix TỆP.txt [--time-limit GIÂY]
  phu-song verify CHỨNG-CHỈ PLAN [--candidates TỆP] [--exclude TỆP]
  phu-song verify CHỨNG-CHỈ --villages TỆP --sites TỆP [--candidates TỆP]   như khi tối ưu
  phu-song diff A B             khác nhau giữa hai phương án, theo trạm và theo thôn
  phu-song link MẶT-CẮT.json    suy hao một đường truyền theo ITU-R P.1812-8 (JSON)
  phu-song raster --site LON,LAT [tuỳ chọn] --out TỆP.tif   mức thu của một trạm (GeoTIFF)

Tệp vào: phương án GeoJSON, KML hay KMZ, hoặc danh sách GeoJSON, CSV, TSV, XLSX, KML, KMZ,
GPX hay shapefile nén zip. Ghi ra: GeoJSON, KML, KMZ, XLSX, CSV, TSV, theo đuôi của tệp.

coverage
  --villages TỆP, --sites TỆP   hai danh sách thay cho một phương án
  --model radius|empirical|terrain   mô hình: bán kính, công thức, hay ITU-R P.1812-8 trên địa hình
  --terrain TỆP-hoặc-THƯ-MỤC    dữ liệu độ cao cho mô hình terrain; lặp lại được. Tuyến thiếu
                                dữ liệu tính bằng công thức, và được đếm. Mặt biển theo đường bờ
                                của bản đồ nền, như trên màn hình
  --threshold-dbm N             ngưỡng mức thu, thay ngưỡng của phương án
  --radius-m N                  bán kính, mét, cho các trạm không ghi bán kính
  --status existing,planned     các trạng thái được tính; mặc định theo phương án,
                                với hai danh sách là existing,planned
  --operator TÊN                chỉ tính trạm của nhà mạng này
  --technology 4G               chỉ tính trạm có công nghệ này hoặc mới hơn
convert
  --list LOẠI                   danh sách cần ghi ra CSV, TSV; mặc định đoán theo tên tệp
  --footprints                  ghi kèm vùng phủ của từng trạm đang tính (GeoJSON, KML, KMZ)
  --merged                      ghi kèm vùng phủ chung của các trạm đang tính (GeoJSON, KML, KMZ)
  --terrain TỆP-hoặc-THƯ-MỤC    dữ liệu độ cao, khi phương án xét mức thu theo địa hình
  --verdicts                    ghi kèm kết quả từng thôn
optimise
  --objective fewest|most       ít trạm nhất cho mọi thôn, hay nhiều nhất trong giới hạn
  --cost count|vnd              "fewest" tính theo số trạm hay chi phí
  --weight households|villages  "most" tính theo hộ hay theo thôn
  --max-sites K, --budget VND   giới hạn của "most", một trong hai
  --lock-planned in|out|free    trạm theo kế hoạch: coi như có, không dùng, được chọn
  --candidates TỆP              thêm các vị trí để chọn
  --exclude TỆP.geojson         các vùng không được đặt trạm
  --min-spacing-m N             khoảng cách tối thiểu giữa trạm mới và mọi trạm khác
  --backup                      mỗi thôn hai trạm phủ, nơi có thể
  --hardship-factor N, --default-cost VND, --phases N, --curve K
  --certificate TỆP             ghi chứng chỉ để kiểm bằng verify
  --time-limit GIÂY, --seed N   giới hạn thời gian (mã thoát 3), hạt giống
raster
  --terrain TỆP-hoặc-THƯ-MỤC    mô hình độ cao: .hgt, .hgt.gz, .zip, GeoTIFF; có thể lặp lại
  --height-m N, --freq-mhz N    chiều cao anten trên mặt đất, tần số
  --eirp-per-re-dbm N           EIRP trên một phần tử tài nguyên
  --radius-km N, --cell-m N     bán kính và cạnh ô
  --rx-height-m N               chiều cao máy thu, mặc định 1.5
  --clutter-m N                 chiều cao cây, nhà dọc đường truyền, mặc định 0
Chung
  --crs EPSG:n                  hệ toạ độ của các tệp vào tính bằng mét mà không ghi hệ nào, ví dụ
                                EPSG:5897; không ghi thì đoán là VN-2000 của Quảng Ninh, EPSG:5899
                                (coverage, convert, validate, optimise, verify)
  --json                        một tài liệu JSON ra đầu ra chuẩn, không gì khác
  --skip-bad-rows               bỏ qua dòng lỗi, vẫn báo ra đầu ra lỗi
  --lang vi|en                  ngôn ngữ
  --help                        trang này

Mã thoát: 0 xong · 2 dùng sai hoặc có dòng lỗi · 3 dừng vì giới hạn
`;

const EN = `Phủ Sóng in the shell: the same numbers as the screen.

Usage:
  phu-song coverage PLAN [options]
  phu-song coverage --villages FILE --sites FILE [options]
  phu-song convert IN OUT [--list villages|sites|dead-zones] [--footprints] [--merged]
                    [--verdicts]
  phu-song validate FILE
  phu-song optimise PLAN [options]
  phu-song optimise --villages FILE --sites FILE --candidates FILE [options]
  phu-song optimise --matrix FILE.txt [--time-limit SECONDS]
  phu-song verify CERTIFICATE PLAN [--candidates FILE] [--exclude FILE]
  phu-song verify CERTIFICATE --villages FILE --sites FILE [--candidates FILE]   as for optimise
  phu-song diff A B             what differs between two plans, in sites and in villages
  phu-song link PROFILE.json    loss of one path by ITU-R P.1812-8 (JSON)
  phu-song raster --site LON,LAT [options] --out FILE.tif   received level of one site (GeoTIFF)

Input: a plan in GeoJSON, KML or KMZ, or lists in GeoJSON, CSV, TSV, XLSX, KML, KMZ, GPX or a
zipped shapefile. Output: GeoJSON, KML, KMZ, XLSX, CSV, TSV, by the end of the file's name.

coverage
  --villages FILE, --sites FILE two lists instead of a plan
  --model radius|empirical|terrain   the model: radius, formula, or ITU-R P.1812-8 over terrain
  --terrain FILE-or-FOLDER      height models for the terrain model; may be repeated. Paths without
                                data use the formula, and are counted. The sea is
                                that of the map, as on the screen
  --threshold-dbm N             threshold of the level instead of the plan's
  --radius-m N                  radius in metres for sites that have none
  --status existing,planned     statuses that count; a plan has its own,
                                for two lists it is existing,planned
  --operator NAME               only sites of this operator count
  --technology 4G               only sites of this technology or a newer one count
convert
  --list KIND                   the list to write as CSV, TSV; guessed from the file's name
  --footprints                  also write the footprint of each site that counts (GeoJSON, KML, KMZ)
  --merged                      also write the merged footprint of those sites (GeoJSON, KML, KMZ)
  --terrain FILE-or-FOLDER      height models, for a plan that decides by level over terrain
  --verdicts                    also write the verdict on each village
optimise
  --objective fewest|most       fewest sites for every village, or most within a limit
  --cost count|vnd              "fewest" counts sites or money
  --weight households|villages  "most" counts households or villages
  --max-sites K, --budget VND   the limit of "most", one of the two
  --lock-planned in|out|free    planned sites stand, are left out, may be chosen
  --candidates FILE             more sites to choose from
  --exclude FILE.geojson        areas where no site may stand
  --min-spacing-m N             least distance of a new site from every other site
  --backup                      two servers for each village, where two can reach it
  --hardship-factor N, --default-cost VND, --phases N, --curve K
  --certificate FILE            write a certificate that verify checks
  --time-limit SECONDS, --seed N   limit of time (exit code 3), seed
raster
  --terrain FILE-or-FOLDER      height models: .hgt, .hgt.gz, .zip, GeoTIFF; may be repeated
  --height-m N, --freq-mhz N    antenna height above ground, frequency
  --eirp-per-re-dbm N           EIRP per resource element
  --radius-km N, --cell-m N     radius and side of a cell
  --rx-height-m N               height of the receiver, 1.5 unless said
  --clutter-m N                 height of trees and houses along the path, 0 unless said
All
  --crs EPSG:n                  reference system of input in metres that names none, such as
                                EPSG:5897; left out, VN-2000 of Quảng Ninh, EPSG:5899, is guessed
                                (coverage, convert, validate, optimise, verify)
  --json                        one JSON document on standard output and nothing else
  --skip-bad-rows               leave bad rows out, still reported on standard error
  --lang vi|en                  language
  --help                        this page

Exit codes: 0 done · 2 bad usage or a bad row · 3 stopped by a limit
`;

export function usage(language: CliLanguage): string {
  return language === 'vi' ? VI : EN;
}

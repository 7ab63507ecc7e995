/** What the plan says of its own origin; `geodata/SOURCES.md` says it at length. */
export const planSources = [
  {
    dataset: 'Vị trí thôn, bản, khu phố và trạm: minh hoạ, sinh từ hạt giống cố định, không phải số liệu khảo sát',
    date: '2026-11',
    licence: 'MIT',
    illustrative: true,
  },
  {
    dataset: '89 trạm, 105 thôn, bản và ba trạm nêu tên: bài trình bày của tỉnh 12/2023; ictvietnam.vn 04/01/2024',
    date: '2023-12',
    licence: 'số liệu đã công bố',
  },
  {
    dataset: '54 đơn vị cấp xã từ 01/07/2025; điểm đặt nhãn, không có đường địa giới',
    date: '2025-07',
    licence: 'số liệu đã công bố',
  },
  {
    dataset: 'Bán kính theo công nghệ và bối cảnh, chi phí, độ cao cột: giả định',
    date: '2026-11',
    licence: 'MIT',
    illustrative: true,
  },
  {
    dataset: 'Đất liền và đảo: © những người đóng góp OpenStreetMap, qua @geo-maps/earth-lands-100m 0.6.0',
    date: 'bản 0.6.0, không ghi ngày của dữ liệu gốc',
    licence: 'ODbL 1.0',
  },
];

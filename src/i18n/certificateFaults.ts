import type { CertificateFault } from '../core/optimise/verify/examine';

/** What can be wrong with a certificate, in words: the screen and the shell say the same. */
export const CERTIFICATE_FAULTS: Readonly<Record<CertificateFault['code'], readonly [vi: string, en: string]>> = {
  notCertificate: ['không phải chứng chỉ đọc được', 'not a readable certificate'],
  otherPlan: ['chứng chỉ của một phương án khác', 'the certificate of another plan'],
  otherTerrain: [
    'chứng chỉ tính trên dữ liệu địa hình khác; hãy nạp đúng dữ liệu ghi sau đây',
    'computed over other terrain; load the one named here',
  ],
  unknownSite: [
    'trạm không có trong phương án hoặc không được chọn',
    'a site that is not in the plan or may not be chosen',
  ],
  unknownVillage: ['thôn không có trong phương án', 'a village that is not in the plan'],
  missingVillage: ['bỏ sót thôn lõm sóng', 'a dead zone is missing'],
  notDead: ['thôn đã có sóng', 'a village that already has signal'],
  reachable: ['thôn bị coi là ngoài tầm nhưng vẫn với tới được', 'a village said to be out of reach is within reach'],
  wrongServer: ['trạm ghi là phục vụ thôn này thì không phủ tới', 'the site said to serve the village does not'],
  wrongCost: ['chi phí sai', 'a wrong cost'],
  tooClose: ['hai trạm gần nhau hơn khoảng cách tối thiểu', 'two sites closer than the least spacing'],
  overLimit: ['vượt số trạm hoặc ngân sách', 'over the limit of sites or money'],
  wrongValue: ['giá trị tính lại khác', 'the value counts up differently'],
  badProof: ['bước chứng minh không đúng', 'the proof does not hold'],
  wrongBound: ['cận không khớp điều tuyên bố', 'the bound does not fit the claim'],
  wrongStatus: ['tuyên bố tối ưu nhưng chứng minh không đủ', 'claimed certified, but the proof shows less'],
  notIndependent: ['tập thôn độc lập không đúng', 'the independent set is not independent'],
};
